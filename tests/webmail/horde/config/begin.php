<?php
// Before every page: where Horde's parts are, because a linked file would look for its settings beside where it really is; and
// what it uses of PHP that this one has no more.
define('HORDE_BASE', getenv('TACTFUL_FOLDER') . '/site');
define('IMP_BASE', HORDE_BASE . '/imp');
define('TURBA_BASE', HORDE_BASE . '/turba');

function each(array &$all)
{
    $key = key($all);
    if ($key === null) {
        return false;
    }
    $value = current($all);
    next($all);
    return [$key, $value, 'key' => $key, 'value' => $value];
}
