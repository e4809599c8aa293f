#!/bin/sh
# What the tests need beside Python: Chromium, for the pages. Installed here where that can be done.
for name in chromium chromium-browser google-chrome; do
	command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
	echo "Installing Chromium for the tests of the pages ..."
	export DEBIAN_FRONTEND=noninteractive
	apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null && exit 0
fi
echo "No Chromium here, and it could not be installed: tests of the pages in a browser are skipped, or fail in CI."
