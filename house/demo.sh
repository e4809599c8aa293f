#!/bin/sh
# The main job on the bundled pages: read them, keep them in a database, search it.
set -eu
cd "$(dirname "$0")/.."
bin=${BIN:-.venv/bin}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
ONRECORD_DB=$folder/demo.db
export ONRECORD_DB

show() {
	printf '\n$ onrecord'
	for word in "$@"; do
		case $word in *' '*) printf " '%s'" "$word" ;; *) printf ' %s' "$word" ;; esac
	done
	printf '\n'
	"$bin/onrecord" "$@" </dev/null
}

show read --table samples
show add samples
show search --table bridge
show search --table --speaker Marsh --form direct june
show who --table 'Severin Malko'
printf '\nThat was a temporary database. Your own: onrecord add FOLDER, then onrecord search WORDS\n'
