#!/usr/bin/env bash
# Every gate, the same on a desk and in CI: build, format, tests, audits, scripts.
# All gates run even when one fails; the last line is the count of all tests, and the exit code is 0 only when everything held.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1

reports=artifacts/tests
failed_gates=()

main() {
    rm -rf artifacts && mkdir -p "$reports"
    gate "Build without warnings" dotnet build PPI.Helpdesk.sln --nologo -warnaserror -clp:NoSummary -v:minimal
    if [ ${#failed_gates[@]} -eq 0 ]; then
        gate "Format" dotnet format PPI.Helpdesk.sln --verify-no-changes --no-restore
        gate "Tests" run_tests
        gate "Known vulnerabilities" audit_vulnerabilities
        gate "Known vulnerabilities of npm packages" audit_npm
        gate "Bill of materials" node build/bill-of-materials.mjs artifacts/sbom.cdx.json
    fi
    gate "Shell scripts" check_shell_scripts
    gate "Working tree unchanged" nothing_left_behind
    conclude
}

gate() {
    local name=$1 started=$SECONDS
    shift
    echo "== $name"
    if "$@"; then
        echo "-- $name: held ($((SECONDS - started)) s)"
    else
        echo "-- $name: FAILED ($((SECONDS - started)) s)"
        failed_gates+=("$name")
    fi
}

# `dotnet test` as in the README, on what was just built. One project at a time: each uses all cores by itself.
run_tests() {
    timeout --kill-after=30s "${HELPDESK_TEST_TIMEOUT:-50m}" dotnet test --no-build --max-parallel-test-modules 1 \
        --report-trx --report-trx-filename '{asm}.trx' --results-directory "$reports"
}

# The feed's index of vulnerabilities is asked for a package that is known to be in it: a feed without an index would
# otherwise look like a clean bill.
audit_vulnerabilities() {
    local canary
    canary=$(mktemp -d)
    cat > "$canary/canary.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.3" /></ItemGroup>
</Project>
XML
    if ! { dotnet restore "$canary/canary.csproj" && dotnet list "$canary/canary.csproj" package --vulnerable; } > "$canary/answer" 2>&1 ||
        ! grep -q "> Newtonsoft.Json" "$canary/answer"; then
        echo "Not audited: the package feed carries no index of known vulnerabilities. The floors of known ones are tested in S72_Dependencies."
        rm -rf "$canary"
        return 0
    fi
    rm -rf "$canary"
    dotnet list PPI.Helpdesk.sln package --vulnerable --include-transitive > artifacts/vulnerable.txt 2>&1 || { cat artifacts/vulnerable.txt; return 1; }
    if grep -E "^ +> " artifacts/vulnerable.txt; then return 1; fi
    echo "No package, direct or transitive, has a known vulnerability."
}

# A registry that takes no question, a mirror for example, answers with an error: that is said, and is no clean bill.
audit_npm() {
    local answer=artifacts/vulnerable-npm.json
    if npm audit --package-lock-only --json --prefix src/PPI.Helpdesk.Web > "$answer" 2> /dev/null; then
        echo "No npm package has a known vulnerability."
    elif grep -q '"auditReportVersion"' "$answer"; then
        npm audit --package-lock-only --prefix src/PPI.Helpdesk.Web
        return 1
    else
        echo "Not audited: the npm registry in use answers no question about known vulnerabilities."
    fi
}

check_shell_scripts() {
    local scripts
    mapfile -t scripts < <(git ls-files '*.sh' .ci/run)
    if ! command -v shellcheck > /dev/null; then
        echo "Not checked: shellcheck is not installed (Debian: apt-get install shellcheck)."
        return 0
    fi
    shellcheck "${scripts[@]}" && echo "${#scripts[@]} scripts are clean."
}

# What the build and the tests write must be ignored by git, or written elsewhere.
nothing_left_behind() {
    [ -z "${CI:-}" ] && { echo "Only asked in CI: a desk has work in progress."; return 0; }
    local left
    left=$(git status --porcelain)
    [ -z "$left" ] || { echo "$left"; return 1; }
}

conclude() {
    echo "== Conclusion"
    for name in ${failed_gates[@]+"${failed_gates[@]}"}; do echo "FAILED: $name"; done
    node build/test-report.mjs "$reports" || exit 1
    [ ${#failed_gates[@]} -eq 0 ] || exit 1
}

main
