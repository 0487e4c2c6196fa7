#!/usr/bin/env bash
# Installs what tests/roundcube needs, from Debian's packages, as root: Roundcube and its skins, PHP, Dovecot. No service
# is started. Fails, with a line that says why, where that is not possible.
set -euo pipefail

packages="php-cgi php-cli php-sqlite3 roundcube-core roundcube-sqlite3 roundcube-skin-larry roundcube-skin-classic dovecot-imapd"

have() {
  dpkg-query -W -f '${db:Status-Abbrev}\n' $packages 2>/dev/null | grep -c '^ii' | grep -qx "$(wc -w <<<"$packages")"
}

fail() {
  echo "Roundcube cannot be installed here: $1" >&2
  exit 1
}

command -v dpkg-query >/dev/null || fail "this is no Debian"
! have || exit 0
[ "$(id -u)" = 0 ] || fail "that takes root (apt install $packages)"

# Debian starts a service when it is installed, unless this file says not to.
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
  trap 'rm -f $policy' EXIT
  printf '#!/bin/sh\nexit 101\n' >$policy
  chmod 755 $policy
fi

echo 'roundcube-core roundcube/dbconfig-install boolean false' | debconf-set-selections
install() {
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends $packages >/dev/null 2>&1
}
# The package list may be old or empty on a fresh machine.
install || { apt-get update -qq >/dev/null 2>&1 && install; } || fail "its packages are out of reach (apt install $packages)"
