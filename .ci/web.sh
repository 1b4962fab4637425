#!/usr/bin/env bash
# The web guide: every programme of the guide is on its page, for Python; Chromium, axe, the keyboard and the W3C's Nu
# checker find nothing; an offline copy says what it is; sheets print on one page with everything on them.
. "${BASH_SOURCE%/*}/topic"
provide 'has chromium' --no-install-recommends chromium
provide 'has firefox-esr' --no-install-recommends firefox-esr
provide 'has pdftotext' poppler-utils
provide 'has weasyprint' --no-install-recommends weasyprint
provide 'has zbarimg' --no-install-recommends zbar-tools
provide 'fc-list :lang=zh-cn | grep -q .' fonts-wqy-microhei
provide 'has java' --no-install-recommends default-jre-headless

cp -r schedules/sichuan-2020-spring "$work/project"
for zone in telecom unicom; do echo '  web: {url: "https://tv.example/guide"}' >>"$work/project/zones/$zone.yaml"; done
airclass build "$work/project" --now 2020-03-08 --from 2020-03-09 --zone telecom --quiet --out "$work/out" >"$work/log" 2>&1 || cat "$work/log"
zone="$work/out/current/telecom"
web="$zone/web"

check_and_tell 'Python: every programme is on the page of its channel and day' python3 .ci/web/events.py "$zone"
cp -r "$zone" "$work/spoilt"
sed -i 's/data-event="p1.P1-chinese-01"/data-event="p2.P1-chinese-01"/' "$work/spoilt/web/lessons/P1-chinese-01.html"
check 'Python: an event on a page of another channel is found' fails python3 .ci/web/events.py "$work/spoilt"
check_and_tell 'Chromium and axe' node .ci/web/browser.mjs "$zone"
# reaches folder edit file page: a page that is too wide, where focus is not seen, or with a link that Tab does not come to.
reaches() { cp -r "$zone" "$work/$1" && sed -i "$2" "$work/$1/web/$3" && node .ci/web/reach.mjs "$work/$1" "$4"; }
check 'Chromium: a page that is wider than a phone is found' fails reaches wide '1i .columns { min-width: 2500px !important; }' guide.css index.html
check 'Chromium: a focus that is not seen is found' fails reaches unseen '1i a:focus-visible { outline: none !important; }' guide.css find.html
check 'Chromium: a page that keeps the keyboard out is found' fails reaches kept-out 's/<a rel="next"/<a tabindex="-1" rel="next"/' index.html index.html

node .ci/web/large-project.mjs "$work/large"
airclass build "$work/large" --now 2020-03-08 --from 2020-03-09 --quiet --out "$work/large-out" >"$work/log" 2>&1 || cat "$work/log"
large="$work/large-out/current/large"
check_and_tell 'Chromium and axe: a zone of 200 channels, hostile titles, a grade without a lesson' node .ci/web/large.mjs "$large"
one_sheet() { chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$work/large.pdf" "file://$large/web/print/$1.html" >/dev/null 2>&1 && [ "$(pdfinfo "$work/large.pdf" | sed -nE 's/^Pages: +//p')" = 1 ]; }
for sheet in c1-2020-03-09 c6-2020-03-09 c1-2020-03-09-class; do check "long titles: $sheet is one page of A4" one_sheet "$sheet"; done

# The offline copy of one release, and of the next, in which a lesson is cancelled.
cp -r "$work/project" "$work/kept"
sed -i 's/guide"}/guide", offline: true}/' "$work/kept/zones/telecom.yaml"
build_kept() { airclass build "$work/kept" --now 2020-03-08 --from 2020-03-09 --zone telecom --quiet --out "$work/kept-out" >"$work/log" 2>&1 || cat "$work/log"; }
build_kept
cp -rL "$work/kept-out/current/telecom" "$work/before"
sed -i 's/^changes:$/&\n  - {on: 2020-03-11, at: "09:05", cancel: true}/' "$work/kept/timetables/p1.yaml"
build_kept
check_and_tell 'Chromium without a network: what is kept is shown as a copy, and the next release replaces it' \
  node .ci/web/offline.mjs "$work/before" "$work/kept-out/current/telecom"
sed -i 's/<html data-saved/<html data-unsaid/' "$work/before/web/offline.js"
check 'Chromium: a copy that does not say what it is is found' fails node .ci/web/offline.mjs "$work/before" "$work/kept-out/current/telecom"

mkdir "$work/pictures"
check 'the pictures of the READMEs can be taken' node .ci/web/pictures.mjs "$zone" "$work/pictures"

nu() { java -jar node_modules/vnu-jar/build/dist/vnu.jar --also-check-css --no-langdetect --Werror --filterpattern 'Trailing slash on void elements .*' "$@"; }
# shellcheck disable=SC2046
check 'W3C Nu checker: pages of each kind, without an error or a warning' nu $(printf "$web/%s " \
  {,en/}{index,find,days/2020-03-10,channels/p1/index,channels/p1/2020-03-09,channels/s3/lessons,lessons/P1-chinese-01,teachers,print/p1-2020-03-09,print/s3-2020-03-09-class}.html)
small() { [ -z "$(find "$web" -name '*.html' -size +60000c)" ]; }
check 'no page is over 60 kB' small

# print sheet
pdf() { chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$work/$1.pdf" "file://$web/print/$1.html" >/dev/null 2>&1; }
one_page() { pdf "$1" && [ "$(pdfinfo "$work/$1.pdf" | sed -nE 's/^Pages: +//p')" = 1 ]; }
for channel in p1 p6 j3 s3; do
  check "$channel: the week is one page of A4" one_page "$channel-2020-03-09"
  check "$channel: the class teacher's list is one page of A4" one_page "$channel-2020-03-09-class"
done
# All sheets of Firefox, in both languages, at once: it takes longer to start than to print.
mkdir "$work/firefox" "$work/firefox/en"
firefox_prints() { node .ci/web/firefox.mjs "$work/firefox" "$web"/print/*.html && node .ci/web/firefox.mjs "$work/firefox/en" "$web"/en/print/*.html; }
check 'Firefox prints every sheet' firefox_prints
each_one_page() {
  local sheet count=0 more=0
  for sheet in "$work"/firefox/*.pdf "$work"/firefox/en/*.pdf; do
    count=$((count + 1))
    pdfinfo "$sheet" | grep -x 'Pages: *1' >/dev/null || { echo "$sheet" && more=$((more + 1)); }
  done
  echo "$count sheets, $more of more than one page"
  [ "$more" = 0 ] && [ "$count" = "$(find "$web" -path '*/print/*.html' | wc -l)" ]
}
check_and_tell 'Firefox: each sheet is one page of A4' each_one_page
# A third engine, which has nothing of either.
weasy() { weasyprint -q "$web/print/$1.html" "$work/weasy.pdf" && [ "$(pdfinfo "$work/weasy.pdf" | sed -nE 's/^Pages: +//p')" = 1 ]; }
for sheet in p1-2020-03-09 s3-2020-03-09 j3-2020-03-09-class; do check "WeasyPrint: $sheet is one page of A4" weasy "$sheet"; done
embedded() { pdffonts "$work/$1.pdf" | awk 'NR > 2 { n++; if ($(NF-4) != "yes") bad = 1 } END { exit bad || n == 0 }'; }
# lessons sheet: every lesson of the week is on it. Of some characters Firefox embeds the shape without saying which one it is,
# or names the radical of the same shape: those match any.
lessons() {
  python3 - "$zone/airings.csv" "$web/lessons.json" "$work/$1.pdf" <<'PY'
import json, re, subprocess, sys
text = re.sub(r"\s", "", subprocess.run(["pdftotext", sys.argv[3], "-"], capture_output=True, text=True).stdout)
page = open(sys.argv[2].replace("lessons.json", "channels/p1/week-2020-03-09.html"), encoding="utf-8").read()
titles = set(re.findall(r'lessons/[^"]+"><bdi>([^<]+)</bdi>', page))
of = lambda character: f"(?:{re.escape(character)}|[\ufffd\u2e80-\u2fdf])"
lost = [title for title in titles if not re.search("".join(map(of, re.sub(r"\s", "", title))), text)]
print(len(titles), "titles,", lost or "all on the sheet")
sys.exit(1 if lost or not titles else 0)
PY
}
reads_code() {
  rm -f "$work"/sheet*.png
  pdftoppm -r 200 -png "$work/$1.pdf" "$work/sheet" && [ "$(zbarimg -q --raw "$work"/sheet*.png 2>/dev/null)" = https://tv.example/guide/channels/p1/ ]
}
for sheet in p1-2020-03-09 firefox/p1-2020-03-09; do
  check "$sheet: the fonts are in the file" embedded "$sheet"
  check_and_tell "$sheet: every lesson of the week is on the sheet" lessons "$sheet"
  check "$sheet: zbarimg reads the address of the channel" reads_code "$sheet"
done
sums
