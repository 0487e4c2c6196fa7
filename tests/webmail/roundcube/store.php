<?php
// Makes Roundcube's store: php store.php DATABASE SCHEMA <users.json. Each user gets an identity and others, an address
// book and a group of all that is in it.
[, $database, $schema] = $argv;
$store = new PDO("sqlite:$database", null, null, [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
$store->exec(file_get_contents($schema));
$add = function (string $table, array $row) use ($store): int {
    $names = implode(', ', array_keys($row));
    $places = implode(', ', array_fill(0, count($row), '?'));
    $store->prepare("INSERT INTO $table ($names) VALUES ($places)")->execute(array_values($row));
    return $store->lastInsertId();
};
foreach (json_decode(stream_get_contents(STDIN), true) as ['name' => $name, 'email' => $email, 'others' => $others, 'contacts' => $contacts, 'group' => $group]) {
    $user = $add('users', ['username' => $email, 'mail_host' => '127.0.0.1', 'language' => 'en_GB']);
    $add('identities', ['user_id' => $user, 'standard' => 1, 'name' => $name, 'email' => $email]);
    foreach ($others as $other) $add('identities', ['user_id' => $user, 'standard' => 0, ...$other]);
    $all = $add('contactgroups', ['user_id' => $user, 'name' => $group]);
    foreach ($contacts as $contact) {
        $words = strtolower(" {$contact['name']} {$contact['email']} ");
        $one = $add('contacts', ['user_id' => $user, 'words' => $words, ...$contact]);
        $add('contactgroupmembers', ['contactgroup_id' => $all, 'contact_id' => $one]);
    }
}
