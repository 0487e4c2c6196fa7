<?php
// Who writes, and how it looks.
$host = $_SERVER['HTTP_HOST'] ?? '';
[$look] = explode('.', $host);
$_prefs['fullname']['value'] = 'Robin River';
$_prefs['from_addr']['value'] = "robin@$look.agency.example";
$_prefs['initial_application']['value'] = 'imp';
$_prefs['language']['value'] = 'en_US';
$_prefs['timezone']['value'] = 'UTC';
$_prefs['last_login']['value'] = serialize(['host' => null, 'time' => 1]);
return true;
