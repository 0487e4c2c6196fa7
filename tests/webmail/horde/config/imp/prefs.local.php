<?php
// Nothing is sent but the message, and the address book is asked whom somebody's letters mean.
$_prefs['save_sent_mail']['value'] = 0;
$_prefs['save_recipients']['value'] = 0;
$_prefs['auto_save_drafts']['value'] = 0;
$_prefs['search_sources']['value'] = json_encode(['prefs']);
$_prefs['search_fields']['value'] = json_encode(['prefs' => ['name', 'email']]);
return true;
