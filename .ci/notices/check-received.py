"""Checks what the receivers were sent against what the services document; prints how much it read.

check-received.py <folder> <title>
"""
import base64
import datetime
import email
import email.policy
import hashlib
import hmac
import html.parser
import json
import os
import pathlib
import sys
import urllib.parse

folder, title = pathlib.Path(sys.argv[1]), sys.argv[2]
requests = [json.loads(line) for line in open(folder / "requests", encoding="utf-8")]
mails = [json.loads(line) for line in open(folder / "mails", encoding="utf-8")]
by_path = {}
for request in requests:
    name = request["path"].split("/")[1].split("?")[0]
    assert name not in by_path, f"{name} was sent twice"
    by_path[name] = request
    assert request["headers"]["content-type"] == "application/json; charset=utf-8", request["headers"]


def body_of(name):
    return json.loads(by_path[name]["body"])


def signature(key, text):
    return base64.b64encode(hmac.new(key.encode(), text.encode(), hashlib.sha256).digest()).decode()


def expect_tame(text):
    for sign in "<>@":
        assert sign not in text, f"{sign} acts in {text}"
    # Markdown's underscores are full-width too.
    assert "＠所有人" in text and "＜at user_id=" in text.replace("＿", "_"), text


wecom = body_of("wecom")
assert wecom.keys() == {"msgtype", "text"} and wecom["text"].keys() == {"content"}, wecom
assert len(wecom["text"]["content"].encode()) <= 2048
expect_tame(wecom["text"]["content"])

markdown = body_of("markdown")
assert markdown.keys() == {"msgtype", "markdown"} and len(markdown["markdown"]["content"].encode()) <= 4096
expect_tame(markdown["markdown"]["content"])
assert not set("*_`[]#!") & set(markdown["markdown"]["content"].replace("**", "")), markdown

dingtalk = by_path["dingtalk"]
assert body_of("dingtalk")["at"] == {"isAtAll": False} and len(dingtalk["body"].encode()) <= 20000
query = urllib.parse.parse_qs(urllib.parse.urlsplit(dingtalk["path"]).query)
(stamp,), (sign,), secret = query["timestamp"], query["sign"], os.environ["DINGTALK_SECRET"]
assert sign == signature(secret, f"{stamp}\n{secret}"), "DingTalk's signature"
assert len(stamp) == 13 and query["access_token"] == ["dingtalk-token-0123456789"], query
expect_tame(body_of("dingtalk")["text"]["content"])

feishu = body_of("feishu")
assert feishu["msg_type"] == "text" and len(by_path["feishu"]["body"].encode()) <= 20000
assert feishu["sign"] == signature(f"{feishu['timestamp']}\n{os.environ['FEISHU_SECRET']}", ""), "Feishu's signature"
assert len(feishu["timestamp"]) == 10
expect_tame(feishu["content"]["text"])

gateway = body_of("gateway")
assert by_path["gateway"]["headers"]["authorization"] == "Bearer " + os.environ["GATEWAY_TOKEN"]
units = len(gateway["sms"].encode("utf-16-le")) // 2
assert (units <= 70) == (gateway["sms-parts"] == 1), (units, gateway["sms-parts"])

assert [mail["to"] for mail in mails] == [["office@one.example"], ["office@two.example"]] or [
    mail["to"] for mail in mails
] == [["office@two.example"], ["office@one.example"]], mails


class Text(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.words = ""

    def handle_data(self, data):
        self.words += data


identities = set()
for mail in mails:
    message = email.message_from_bytes(mail["text"].encode("latin-1"), policy=email.policy.default)
    assert not message.defects, message.defects
    assert message["to"] == mail["to"][0] and message["from"].addresses[0].addr_spec == mail["from"], message["from"]
    assert message["from"].addresses[0].display_name == "播出部", message["from"]
    assert "播出变动" in message["subject"] and message["auto-submitted"] == "auto-generated"
    assert abs(datetime.datetime.now(datetime.timezone.utc) - message["date"].datetime) < datetime.timedelta(hours=1)
    identities.add(message["message-id"])
    assert message.get_content_type() == "multipart/alternative"
    plain, page = (part.get_content() for part in message.iter_parts())
    assert title in plain, plain
    reader = Text()
    reader.feed(page)
    assert title in reader.words, page
assert len(identities) == len(mails)
print(f"{len(requests)} requests, {len(mails)} mails")
