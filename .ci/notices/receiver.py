"""Receivers of notices on this machine: HTTP, HTTPS with a self-signed certificate, and SMTP. They keep what they are sent.

receiver.py <folder> <certificate> <key>: writes the ports to <folder>/ports and one JSON line per request or mail.
"""
import asyncio
import http.server
import json
import pathlib
import ssl
import sys
import threading

from aiosmtpd.smtp import SMTP

folder, certificate, key = (pathlib.Path(word) for word in sys.argv[1:])
lock = threading.Lock()


def keep(name, record):
    with lock, open(folder / name, "a", encoding="utf-8") as file:
        file.write(json.dumps(record) + "\n")


class Robot(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        keep("requests", {"path": self.path, "headers": dict(self.headers.items()), "body": body.decode("utf-8")})
        # As each service says that it took a message; one says no with HTTP 200.
        code = 93000 if self.path.startswith("/refuses") else 0
        reply = {"code": code, "msg": "ok"} if self.path.startswith("/feishu") else {"errcode": code, "errmsg": self.path}
        answer = json.dumps(reply).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass


class Mails:
    async def handle_DATA(self, _server, _session, envelope):
        keep("mails", {"from": envelope.mail_from, "to": envelope.rcpt_tos, "text": envelope.content.decode("latin-1")})
        return "250 taken"


def serve(server):
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


plain = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Robot)
secure = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Robot)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)
secure.socket = context.wrap_socket(secure.socket, server_side=True)
# aiosmtpd's own controller takes no free port.
loop = asyncio.new_event_loop()
mail = loop.run_until_complete(loop.create_server(lambda: SMTP(Mails(), loop=loop), "127.0.0.1", 0))
threading.Thread(target=loop.run_forever, daemon=True).start()
ports = [serve(plain), serve(secure), mail.sockets[0].getsockname()[1]]
(folder / "ports.new").write_text(" ".join(map(str, ports)), encoding="ascii")
(folder / "ports.new").rename(folder / "ports")
# Until the program that started it has ended.
sys.stdin.read()
