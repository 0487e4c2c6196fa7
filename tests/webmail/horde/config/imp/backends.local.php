<?php
// The one mailbox server.
$servers['imap'] = ['name' => 'IMAP', 'hostspec' => '127.0.0.1', 'hordeauth' => false, 'protocol' => 'imap', 'port' => getenv('TACTFUL_IMAP'), 'secure' => false, 'maildomain' => ''];
return true;
