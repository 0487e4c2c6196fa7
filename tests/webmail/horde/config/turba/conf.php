<?php
// The address book's settings.
$conf['menu']['import_export'] = $conf['comments']['allow'] = $conf['tags']['enabled'] = $conf['gender']['enabled'] = false;
$conf['client']['addressbook'] = $conf['shares']['source'] = '';
$conf['documents']['type'] = 'none';
return true;
