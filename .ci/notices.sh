#!/usr/bin/env bash
# The notice to schools before programs that we did not write: GitHub's own Markdown reader, and HTML Tidy.
. "${BASH_SOURCE%/*}/topic"
provide 'has cmark-gfm tidy' cmark-gfm tidy

render() { cmark-gfm --unsafe -e table -e strikethrough -e autolink "$1"; }

# A release, then a change of the timetable and a title that is Markdown, HTML, a mention and a link.
title='<b>|`x`|</b> *y* ~~z~~ @all #12 https://x.example ![i](j) [k](l)'
cp -r schedules/sichuan-2020-spring "$work/project"
airclass build "$work/project" --now 2020-03-08 --from 2020-03-09 --quiet --out "$work/out"
sed -i 's/^changes:$/&\n  - {on: 2020-03-11, at: 09:05, cancel: true}/' "$work/project/timetables/p1.yaml"
sed -i "s%识字 2 姓氏歌（第二课时）%'$title'%" "$work/project/courses/P1.yaml"
airclass diff "$work/project" --now 2020-03-08 --out "$work/out" --notice "$work/notice" --lang zh --format markdown >"$work/comment.md"

# Every row of the source is a row of five cells, and no element is there but those of the sheet.
sheet_holds() {
  local page rows cells
  page=$(render "$1")
  rows=$(grep -c '^| [^-]' "$1")
  [ "$(grep -c '<tr>' <<<"$page")" = "$rows" ] || { echo "rows: $rows in the source"; return 1; }
  cells=$(awk -F '|' '/^\|/ && !/^\| ---/ { sum += NF - 2 } END { print sum }' "$1")
  [ "$(grep -cE '<t[dh]>' <<<"$page")" = "$cells" ] || { echo "cells: $cells in the source"; return 1; }
  ! grep -oE '</?[a-z0-9]+' <<<"$page" | tr -d '</' | sort -u | grep -vxE 'h1|h2|p|table|thead|tbody|tr|th|td|br'
}
text_is_whole() { grep -qF "$(sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g' <<<"$title")" <(render "$1" | sed 's/\xe2\x80\x8b//g'); }

check 'notice: what was changed is told' grep -qE '^变动：.*(改时|moved)' "$work/comment.md"
check 'notice: the comment is a table in GFM, nothing in a title acts' sheet_holds "$work/comment.md"
check 'notice: so is the sheet of the grade' sheet_holds "$work/notice/zh/P1.md"
check 'notice: the title is read as it was written' text_is_whole "$work/notice/zh/P1.md"
check 'notice: HTML Tidy has nothing to say on any page' tidy -q -e -utf8 "$work"/notice/*/*.html
# The checks can fail.
sed 's/&#124;/|/; s/&#60;/</' "$work/notice/zh/P1.md" >"$work/spoilt.md"
check 'notice: a title that is not escaped is found' eval '! sheet_holds "$work/spoilt.md"'
sums
