// Reads the TRX reports of a folder: each failure, each reason for a skip, and the plain closing line.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const folder = process.argv[2];
const reports = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.trx')) : [];
const projects = readdirSync('tests').filter(name => name.endsWith('.Tests'));

let passed = 0, failed = 0, skipped = 0;
const reasons = new Map();

for (const report of reports) {
  const text = readFileSync(join(folder, report), 'utf8');
  const results = [...text.matchAll(/<UnitTestResult ([^>]*?)(?:\/>|>([\s\S]*?)<\/UnitTestResult>)/g)];
  const counts = { Passed: 0, Failed: 0, NotExecuted: 0 };
  for (const [, attributes, body = ''] of results) {
    const name = plain(/testName="([^"]*)"/.exec(attributes)[1]);
    const outcome = /outcome="([^"]*)"/.exec(attributes)[1];
    if (outcome === 'Passed') counts.Passed++;
    else if (outcome === 'NotExecuted') {
      counts.NotExecuted++;
      const reason = plain(/<StdOut>([\s\S]*?)<\/StdOut>/.exec(body)?.[1] ?? 'no reason given');
      reasons.set(reason, [...(reasons.get(reason) ?? []), name]);
    } else {
      counts.Failed++;
      console.log(`FAILED: ${name}\n    ${plain(/<Message>([\s\S]*?)<\/Message>/.exec(body)?.[1] ?? outcome).replaceAll('\n', '\n    ')}`);
    }
  }
  console.log(`${basename(report, '.trx')}: ${counts.Passed} passed, ${counts.Failed} failed, ${counts.NotExecuted} skipped.`);
  passed += counts.Passed;
  failed += counts.Failed;
  skipped += counts.NotExecuted;
}

const silent = projects.filter(project => !reports.includes(`${project}.trx`));
for (const project of silent) console.log(`FAILED: ${project} wrote no report: it did not run, or did not end.`);

for (const [reason, names] of reasons)
  console.log(`Skipped ${names.length}: ${reason}\n    ${names.slice(0, 5).join('\n    ')}${names.length > 5 ? `\n    and ${names.length - 5} more` : ''}`);

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 && passed > 0 && silent.length === 0 ? 0 : 1);

function plain(xml) {
  return xml.trim().replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'")
    .replaceAll(/&#x([0-9A-Fa-f]+);/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16))).replaceAll('&amp;', '&');
}
