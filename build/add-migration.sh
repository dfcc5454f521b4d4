#!/usr/bin/env bash
# Adds one migration, under one name, to all three providers:   build/add-migration.sh AddServiceLevels
# Starts the history anew while nothing is released yet:        build/add-migration.sh --from-scratch Initial
set -euo pipefail
cd "$(dirname "$0")/.."

from_scratch=false
if [ "${1:-}" = --from-scratch ]; then from_scratch=true; shift; fi
name=${1:?Write the name of the migration, for example: build/add-migration.sh AddServiceLevels}

dotnet tool restore --verbosity quiet >/dev/null
stamp=
for provider in Sqlite SqlServer PostgreSQL; do
    project=src/PPI.Helpdesk.Database.$provider
    if $from_scratch; then rm -rf "$project/Migrations"; fi
    dotnet ef migrations add "$name" --project "$project" --startup-project "$project" --output-dir Migrations
    # The three bear the same id, so that "which migration is this database at" has one answer on every provider.
    made=$(find "$project/Migrations" -name "*_$name.cs" -printf '%f\n' | sort | tail -n 1)
    made=${made%.cs}
    stamp=${stamp:-${made%%_*}}
    if [ "$made" != "${stamp}_$name" ]; then
        for file in "$project/Migrations/$made".*; do
            sed -i "s/$made/${stamp}_$name/g" "$file"
            mv "$file" "${file/$made/${stamp}_$name}"
        done
    fi
done
