<?php
// The mail client's settings: nothing is kept aside of the mailbox.
$conf['compose'] = ['use_vfs' => false, 'link_attachments' => false, 'attach_size_limit' => 0, 'attach_count_limit' => 0, 'reply_limit' => 200000, 'ac_threshold' => 1, 'add_maildomain_to_unexpandable' => false, 'htmlsig_img_size' => 30000];
$conf['user'] = ['allow_view_source' => true, 'allow_folders' => true];
$conf['server']['server_list'] = 'none';
$conf['dns_prefetch'] = false;
$conf['maillog']['driver'] = 'null';
$conf['sentmail']['driver'] = 'Null';
$conf['contactsimage']['backends'] = $conf['spam'] = $conf['mlist_cache'] = $conf['menu']['apps'] = [];
return true;
