<?php
// The one address book: in the preferences, which last as long as the session. As that one is, it would find everybody always.
if (!class_exists('Turba_Driver_Found', false)) {
    class Turba_Driver_Found extends Turba_Driver_Prefs
    {
        protected function _search(array $criteria, array $fields, array $blobFields = [], $count_only = false)
        {
            $asked = [];
            array_walk_recursive($criteria, function ($value, $key) use (&$asked) {
                if ($key === 'test') {
                    $asked[] = $value;
                }
            });
            $says = fn($one) => array_filter($asked, fn($text) => stripos("$one[name] $one[mail]", $text) !== false);
            $found = array_values(array_filter($this->_getAddressBook(), $says));
            return $count_only ? count($found) : $found;
        }
    }
}
$cfgSources = ['prefs' => ['disabled' => false, 'type' => 'found'] + $cfgSources['prefs']];
return true;
