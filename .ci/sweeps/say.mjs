const SHOWN = 20;

/** `ok: …` or `FAILED: …` and what was wrong. */
export function say(faults, what) {
  console.log(`${faults.length === 0 ? 'ok' : 'FAILED'}: ${what}`);
  for (const fault of faults.slice(0, SHOWN)) console.log(`  ${fault.split('\n')[0]}`);
  if (faults.length > SHOWN) console.log(`  and ${faults.length - SHOWN} more`);
}
