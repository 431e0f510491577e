// In a folder with `npm install @xterm/headless @xterm/addon-unicode11`: node vt-headless.mjs FILE...
// MB/s (10^6 bytes a second of the process's processor time) of @xterm/headless: 200x50, 1,000 rows of history, 64 KiB a write.
import fs from 'fs';
import { createRequire } from 'module';
const require = createRequire(process.cwd() + '/');
const { Terminal } = require('@xterm/headless');
const { Unicode11Addon } = require('@xterm/addon-unicode11');
const RUNS = 6, WRITE = 65536, IN_FLIGHT = 16;

const spent = () => { const use = process.cpuUsage(); return use.user + use.system; };

async function rate(bytes) {
  const terminal = new Terminal({ cols: 200, rows: 50, scrollback: 1000, allowProposedApi: true });
  terminal.loadAddon(new Unicode11Addon());
  terminal.unicode.activeVersion = '11';
  const start = spent();
  let at = 0, waiting = 0;
  await new Promise(done => {
    const more = () => {
      while (waiting < IN_FLIGHT && at < bytes.length) {
        const chunk = bytes.subarray(at, at + WRITE);
        at += chunk.length;
        waiting++;
        terminal.write(chunk, () => { waiting--; if (at >= bytes.length && waiting === 0) done(); else more(); });
      }
    };
    more();
  });
  const result = bytes.length / (spent() - start);
  terminal.dispose();
  return result;
}

for (const file of process.argv.slice(2)) {
  const bytes = fs.readFileSync(file), rates = [];
  for (let run = 0; run < RUNS; run++) rates.push(await rate(bytes));
  const warm = rates.slice(1).sort((a, b) => a - b);
  console.log(file.split('/').pop().padEnd(12), 'first', rates[0].toFixed(1), 'median of', warm.length, 'after', warm[warm.length >> 1].toFixed(1));
}
