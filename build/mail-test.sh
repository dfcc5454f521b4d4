#!/usr/bin/env bash
# The mail rows at full size, on SQLite and, where HELPDESK_TEST_POSTGRESQL names a server, on PostgreSQL.
# R-04: 5,000 messages wait an hour for a mail server. R-05: kill -9 between the server's 250 and our mark, 200 times, and as often before it.
#   build/mail-test.sh [R04|R05]
set -euo pipefail
cd "$(dirname "$0")/.."

export HELPDESK_TEST_MAILS=${HELPDESK_TEST_MAILS:-5000} HELPDESK_TEST_KILLS=${HELPDESK_TEST_KILLS:-200}
dotnet publish src/PPI.Helpdesk.Web --configuration Release --nologo -clp:ErrorsOnly --output artifacts/publish --use-current-runtime --self-contained false -p:PublishReadyToRun=true
export HELPDESK_EXECUTABLE=$PWD/artifacts/publish/PPI.Helpdesk.Web
dotnet test --project tests/PPI.Helpdesk.Database.Tests --configuration Release --output Detailed --filter-class "*.${1:-R04}_*" "*.${1:-R05}_*"
