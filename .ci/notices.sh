#!/usr/bin/env bash
# The notice to schools before programs that we did not write: GitHub's own Markdown reader, HTML Tidy, and receivers of
# messages in Python.
. "${BASH_SOURCE%/*}/topic"
provide 'has cmark-gfm tidy' cmark-gfm tidy
provide '/usr/bin/python3 -c "import aiosmtpd"' python3-aiosmtpd

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

check 'notice: what was changed is reported' grep -qE '^变动：.*(改时|moved)' "$work/comment.md"
check 'notice: the comment is a table in GFM, nothing in a title acts' sheet_holds "$work/comment.md"
check 'notice: so is the sheet of the grade' sheet_holds "$work/notice/zh/P1.md"
check 'notice: the title is read as it was written' text_is_whole "$work/notice/zh/P1.md"
check 'notice: HTML Tidy has nothing to say on any page' tidy -q -e -utf8 "$work"/notice/*/*.html
# The checks can fail.
sed 's/&#124;/|/; s/&#60;/</' "$work/notice/zh/P1.md" >"$work/spoilt.md"
check 'notice: a title that is not escaped is found' eval '! sheet_holds "$work/spoilt.md"'

# The same title in a release, and receivers that know what the services document, not our code.
python() { /usr/bin/python3 "$@"; }
hostile='<at user_id="all">@所有人</at> **识字** [点我](https://x.example)'
sed -i "s%^  - {on: 2020-03-11, at: 09:05, cancel: true}%  - {on: 2020-03-11, at: 09:05, cancel: true, reason: '$hostile'}%" "$work/project/timetables/p1.yaml"
cat >"$work/project/notify.yaml" <<'YAML'
mail: {server: SMTP, from: 播出部 <notice@edu.example>}
recipients:
  wecom: {wecom: WECOM, grades: [P1]}
  markdown: {wecom: MARKDOWN, form: markdown}
  dingtalk: {dingtalk: DINGTALK, secret: DINGTALK_SECRET, grades: [P1]}
  feishu: {feishu: FEISHU, secret: FEISHU_SECRET}
  gateway: {webhook: GATEWAY, token: GATEWAY_TOKEN, grades: [P1]}
  schools: {mail: [office@one.example, office@two.example], grades: [P1]}
  none: {webhook: GATEWAY, grades: [S3]}
YAML
airclass build "$work/project" --now 2020-03-08 --from 2020-03-09 --quiet --out "$work/out"
openssl req -x509 -newkey rsa:2048 -nodes -keyout "$work/tls.key" -out "$work/tls.pem" -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1 2>/dev/null
mkdir "$work/received"
mkfifo "$work/until"
python .ci/notices/receiver.py "$work/received" "$work/tls.pem" "$work/tls.key" <"$work/until" >"$work/receiver.log" 2>&1 &
receiver=$!
exec 8>"$work/until"
for _ in $(seq 600); do [ -e "$work/received/ports" ] && break; sleep 0.1; done
read -r http https smtp <"$work/received/ports"
export WECOM="http://127.0.0.1:$http/wecom?key=wecom-key-0123456789" MARKDOWN="http://127.0.0.1:$http/markdown?key=markdown-key-0123456789"
export DINGTALK="http://127.0.0.1:$http/dingtalk?access_token=dingtalk-token-0123456789" DINGTALK_SECRET=SEC-0123456789abcdef
export FEISHU="http://127.0.0.1:$http/feishu/hook-0123456789abcdef" FEISHU_SECRET=feishu-secret-0123456789
export GATEWAY="http://127.0.0.1:$http/gateway" GATEWAY_TOKEN=gateway-token-0123456789 SMTP="smtp://127.0.0.1:$smtp"
notify() { airclass notify "$work/project" --now 2020-03-08 --out "$work/out" "$@" >>"$work/said" 2>&1; }
: >"$work/received/requests"

check 'notify: a rehearsal sends nothing' eval 'notify --dry-run && [ ! -s "$work/received/requests" ] && [ ! -e "$work/received/mails" ]'
check 'notify: everyone is sent the notice' notify
check_and_tell 'notify: Python reads what the services document, and every signature' python .ci/notices/check-received.py "$work/received" "$hostile"
sum_received() { cat "$work/received/requests" "$work/received/mails" | sha256sum; }
before=$(sum_received)
check 'notify: nothing arrives twice' eval 'notify && [ "$(sum_received)" = "$before" ]'
# One refuses with HTTP 200, one has a certificate that no authority signed; --anew begins a new ledger.
rm -r "$work/out/notify"
answers() { WECOM="http://127.0.0.1:$http/refuses?key=wecom-key-0123456789" MARKDOWN="https://127.0.0.1:$https/markdown?key=markdown-key-0123456789" notify --anew; [ $? = 1 ]; }
check 'notify: a refusal within HTTP 200 and a bad certificate are failures' answers
check 'notify: they are named' eval 'grep -q "^wecom: .*93000" "$work/said" && grep -q "^markdown: .*certificate" "$work/said"'
check 'notify: with its authority the certificate is trusted' eval 'NODE_EXTRA_CA_CERTS="$work/tls.pem" MARKDOWN="https://127.0.0.1:$https/trusted" notify --recipient markdown'
no_secret() { ! grep -rnE 'key-0123|token-0123|hook-0123|SEC-0123|secret-0123' "$work/said" "$work/out"; }
check 'notify: no secret is printed or kept' no_secret
exec 8>&-
wait "$receiver"
sums
