<?php
// Where its parts are on the web.
$app_webroot = '';
foreach (['horde' => '', 'imp' => '/imp', 'turba' => '/turba'] as $part => $at) {
    $this->applications[$part]['webroot'] = $at;
}
$this->applications['horde']['initial_page'] = 'imp/index.php';
