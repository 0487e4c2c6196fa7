#!/usr/bin/env bash
# Installs what tests/webmail needs, from Debian's packages: Roundcube and its skins, Horde's mail client and address book,
# SOGo, PHP, Dovecot, a database. No service is started, now or with the machine. Fails, with one line that says why, where that
# is not possible.
set -euo pipefail

packages=(php-cgi php-cli php-sqlite3 dovecot-imapd
  roundcube-core roundcube-sqlite3 roundcube-skin-larry roundcube-skin-classic
  php-horde-imp php-horde-turba
  sogo mariadb-server-core memcached)
# Those of them that would start with the machine, by package and service.
services=(dovecot-core:dovecot sogo:sogo memcached:memcached)

have() {
  local there
  there=$(dpkg-query -W -f '${db:Status-Abbrev}\n' "$@" 2>/dev/null | grep -c '^ii' || true)
  [ "$there" = $# ]
}

fail() {
  echo "The webmails are not installed: $1 (apt install ${packages[*]})" >&2
  exit 1
}

command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || fail "its packages are Debian's, and this is no Debian"
! have "${packages[@]}" || exit 0
if [ "$(id -u)" != 0 ]; then
  sudo -n true 2>/dev/null || fail "that takes root, or sudo without a password"
  exec sudo -n "$0"
fi

# Debian starts a service when it is installed, unless this file says not to, and again with the machine.
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
  trap 'rm -f $policy' EXIT
  printf '#!/bin/sh\nexit 101\n' >$policy
  chmod 755 $policy
fi
added=()
for one in "${services[@]}"; do have "${one%:*}" || added+=("${one#*:}"); done

# Roundcube without a database of its own, and without a page in a web server that may be here.
debconf-set-selections <<'ANSWERS'
roundcube-core roundcube/dbconfig-install boolean false
roundcube-core roundcube/reconfigure-webserver multiselect
ANSWERS
install() {
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "${packages[@]}" >/dev/null 2>&1
}
# The package list may be old or empty on a fresh machine.
install || { apt-get -o DPkg::Lock::Timeout=300 update -qq >/dev/null 2>&1 && install; } || fail "its packages are out of reach"
if command -v systemctl >/dev/null; then
  for unit in "${added[@]/%/.service}" "${added[@]/%/.socket}"; do systemctl disable -q "$unit" 2>/dev/null || true; done
fi
