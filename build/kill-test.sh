#!/usr/bin/env bash
# R-01: kill -9 at random while people log work orders, on SQLite and, where HELPDESK_TEST_POSTGRESQL names a server, on PostgreSQL.
# R-18: the same with SIGTERM, --gracefully; then no request may be cut either.
# Prints acknowledged, lost, duplicated and half-written; ends with 0 only when nothing is, and every start took 10 s at most.
#   build/kill-test.sh [--ends 20] [--acknowledged 10000] [--clients 200] [--gracefully] [--seed 1]
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet publish src/PPI.Helpdesk.Web --configuration Release --nologo -clp:ErrorsOnly --output artifacts/publish --use-current-runtime --self-contained false -p:PublishReadyToRun=true
export HELPDESK_EXECUTABLE=$PWD/artifacts/publish/PPI.Helpdesk.Web
dotnet build tests/PPI.Helpdesk.CrashTest --configuration Release --nologo -clp:ErrorsOnly
test=tests/PPI.Helpdesk.CrashTest/bin/Release/net10.0/PPI.Helpdesk.CrashTest

held=true
"$test" --provider Sqlite "$@" || held=false
if [ -n "${HELPDESK_TEST_POSTGRESQL:-}" ]; then
    "$test" --provider PostgreSql "$@" || held=false
else
    echo "PostgreSQL: skipped, HELPDESK_TEST_POSTGRESQL is not set."
fi
$held
