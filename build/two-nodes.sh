#!/usr/bin/env bash
# Two web nodes of the publish output on one PostgreSQL share sign-ins, form tokens, jobs and the key ring.
# HELPDESK_TEST_POSTGRESQL names a server on which a database may be made, for example "Host=localhost;Username=postgres".
set -euo pipefail
cd "$(dirname "$0")/.."
: "${HELPDESK_TEST_POSTGRESQL:?Write a connection string to a PostgreSQL server on which databases may be created.}"

dotnet publish src/PPI.Helpdesk.Web --configuration Release --nologo -clp:ErrorsOnly --output artifacts/publish --use-current-runtime --self-contained false -p:PublishReadyToRun=true
dotnet build tests/PPI.Helpdesk.CrashTest --configuration Release --nologo -clp:ErrorsOnly
HELPDESK_EXECUTABLE=$PWD/artifacts/publish/PPI.Helpdesk.Web tests/PPI.Helpdesk.CrashTest/bin/Release/net10.0/PPI.Helpdesk.CrashTest two-nodes
