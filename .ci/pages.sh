#!/usr/bin/env bash
# Every page that people open, before the W3C's Nu checker, Chromium and axe: reports of releases, of recordings, of what
# aired, of changes.
. "${BASH_SOURCE%/*}/topic"
provide 'has java' --no-install-recommends default-jre-headless
provide 'has chromium' --no-install-recommends chromium

# build name project; every release of a name is one of the same folder.
build() { airclass build "$2" --now "$3" --from "$3" --quiet --allow-missing --out "$work/out/$1" >"$work/log" 2>&1 || cat "$work/log"; }
nu() { java -jar node_modules/vnu-jar/build/dist/vnu.jar --also-check-css --no-langdetect --Werror --filterpattern 'Trailing slash on void elements .*' "$@"; }

mkdir "$work/pages"
page() { cp "$1" "$work/pages/$2.html"; }

for project in schedules/sichuan-2020-spring:2020-03-09 schedules/tsinghua-p1-2022:2022-05-30 fixtures/golden/*; do
  path=${project%:*} name=$(basename "${project%:*}")
  day=$(sed -nE 's/^term: \{first-day: ([-0-9]+).*/\1/p' "$path/calendar.yaml")
  [ "$path" = "$project" ] || day=${project#*:}
  cp -r "$path" "$work/$name"
  rm -rf "$work/$name/expected"
  build "$name" "$work/$name" "$day"
  page "$work/out/$name/current/report/index.html" "release-$name"
  airclass probe "$work/$name" --now "$day" --media "$work" --format html --unused --output "$work/pages/recordings-$name.html" >/dev/null 2>&1
  airclass probe "$work/$name" --now "$day" --media "$work" --format html --owed --output "$work/pages/owed-$name.html" >/dev/null 2>&1
done

# A title that is markup, a lesson that is gone; the notice has one page per grade, in both main languages.
sed -i 's/^changes:$/&\n  - {on: 2020-03-11, at: 09:05, cancel: true}/' "$work/sichuan-2020-spring/timetables/p1.yaml"
sed -i "s%识字 2 姓氏歌（第二课时）%'<b>|\`x\`|</b> \"y\" \&amp; <script>'%" "$work/sichuan-2020-spring/courses/P1.yaml"
for language in zh en; do
  airclass diff "$work/sichuan-2020-spring" --now 2020-03-08 --out "$work/out/sichuan-2020-spring" --lang "$language" \
    --notice "$work/notice-$language" --format html >"$work/pages/diff-$language.html" 2>/dev/null
  for sheet in "$work/notice-$language/$language"/*.html; do page "$sheet" "notice-$language-$(basename "$sheet" .html)"; done
  printf '%s\n' 'start,file,end' '2020-03-09 09:05:00,P1/chinese/01.mp4,2020-03-09 09:20:00' '2020-03-09 09:20:01,"<a>&b.mp4",2020-03-09 09:25:00' >"$work/log.csv"
  airclass as-run "$work/log.csv" --lang "$language" --out "$work/out/sichuan-2020-spring" --zone telecom --channel p1 \
    --report "html=$work/pages/as-run-$language.html" >/dev/null 2>&1
done

all_are_there() { local name; for name in "$@"; do [ -s "$work/pages/$name.html" ] || { echo "no $name"; return 1; }; done; }
# shellcheck disable=SC2046
check 'pages: each kind was written' all_are_there recordings-sichuan-2020-spring owed-sichuan-2020-spring diff-zh diff-en notice-zh-P1 notice-en-P1 as-run-zh as-run-en \
  $(for project in sichuan-2020-spring tsinghua-p1-2022 fixtures/golden/*; do echo "release-$(basename "$project")"; done)
check "W3C Nu checker: $(find "$work/pages" -name '*.html' -size +0 | wc -l) pages without an error or a warning" nu "$work"/pages/*.html
# The checker is able to find what is wrong.
sed 's#<time datetime="[^"]*">#<time>#; s#</time># o’clock</time>#' "$work/pages/release-sichuan-2020-spring.html" >"$work/spoilt.html"
check 'W3C Nu checker: words in a time are found' fails nu "$work/spoilt.html"

# A small project with recordings: axe takes minutes for the thousand rows of the large one.
small="$work/changes-with-media"
cp -r "$work/changes" "$small"
echo 'media: {}' >>"$small/project.yaml"
day=$(sed -nE 's/^term: \{first-day: ([-0-9]+).*/\1/p' "$small/calendar.yaml")
build small "$small" "$day"
mkdir "$work/looked-at"
cp "$work/out/small/current/report/index.html" "$work/looked-at/release.html"
for language in zh en; do
  airclass probe "$small" --now "$day" --media "$work" --lang "$language" --format html --unused --output "$work/looked-at/recordings-$language.html" >/dev/null 2>&1
  airclass probe "$small" --now "$day" --media "$work" --lang "$language" --format html --owed --output "$work/looked-at/owed-$language.html" >/dev/null 2>&1
  for kind in diff notice as-run; do
    page=$kind-$language
    [ "$kind" != notice ] || page=$page-P1
    cp "$work/pages/$page.html" "$work/looked-at/$kind-$language.html"
  done
done
check_and_tell 'Chromium and axe: light and dark, on a phone and a desk, in both languages, with the keyboard' node .ci/pages/axe.mjs "$work"/looked-at/*.html
sed 's#<html lang="[a-z]*">#<html>#; s#scope="row"#scope="rowe"#' "$work/looked-at/diff-zh.html" >"$work/spoilt-looks.html"
check 'axe: a page without a language is found' fails node .ci/pages/axe.mjs "$work/spoilt-looks.html"
sums
