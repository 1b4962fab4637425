/** Dark where the reader's desk is; tables that scroll by themselves; a language seen at a time. */
export const STYLE = `
:root{color-scheme:light dark;--text:#1c1f23;--ground:#fff;--line:#d8dce1;--quiet:#68707a;--bad:#b3261e;--bad-ground:#fdeceb;--odd:#8a5a00;--odd-ground:#fff6dd;--good:#19692c;--link:#0b57c2}
@media (prefers-color-scheme:dark){:root{--text:#e4e7eb;--ground:#14171a;--line:#343a41;--quiet:#98a1ab;--bad:#ff8f86;--bad-ground:#3a1b1a;--odd:#f3c15a;--odd-ground:#33290f;--good:#7fd394;--link:#8ab8ff}}
body{margin:0 auto;padding:1rem;max-width:90rem;color:var(--text);background:var(--ground);font:15px/1.5 system-ui,'Noto Sans CJK SC','Microsoft YaHei',sans-serif}
h1{margin:.2em 0;font-size:1.5rem}h2{margin:2rem 0 .5rem;font-size:1.15rem}p{margin:.4em 0}a{color:var(--link);white-space:nowrap}
.verdict{margin:1rem 0;padding:0;list-style:none;font-size:1.1rem}.verdict li{margin:.3em 0}
.wide{overflow-x:auto}.time{white-space:nowrap}table{border-collapse:collapse;min-width:100%}
th,td{padding:.3em .7em .3em 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
td:not(.number){min-width:6em}th{font-weight:600;white-space:nowrap}.number{text-align:right;font-variant-numeric:tabular-nums}
code{font:13px/1.5 ui-monospace,'DejaVu Sans Mono',monospace;overflow-wrap:anywhere}
b.bad{color:var(--bad)}b.odd{color:var(--odd)}b.good{color:var(--good)}b.quiet{color:var(--quiet);font-weight:normal}
tr.bad{background:var(--bad-ground)}tr.odd{background:var(--odd-ground)}
details{margin:.3em 0;border-bottom:1px solid var(--line)}summary{padding:.3em 0;cursor:pointer}
#show-zh:checked~main .en,#show-en:checked~main .zh{display:none}
label{margin-right:1em}
@media print{input,label{display:none}body{max-width:none}}
`;
