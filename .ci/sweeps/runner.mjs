// A warm publisher: runs command lines that come as messages, one after the other, in one process.
let mains = new Map();
process.on('message', async ({ bundle, words }) => {
  if (!mains.has(bundle)) mains = new Map([[bundle, await import(`${bundle}/main.js`)]]);
  let [out, err] = ['', ''];
  const io = {
    env: process.env,
    cwd: process.cwd(),
    now: () => Date.now(),
    isTerminal: false,
    columns: 80,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    signal: new AbortController().signal,
  };
  process.send({ code: await mains.get(bundle).main(words, io), out, err });
});
