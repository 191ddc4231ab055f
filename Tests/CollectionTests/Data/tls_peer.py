"""Answers 200 over TLS with the certificate that belongs to the name asked for.

tls_peer.py FOLDER NAME...: reads NAME.pem and NAME.key in FOLDER for NAME.localhost, listens on a
free port of this machine and writes it to FOLDER/port. Runs until it is ended.
"""

import http.server
import os
import ssl
import sys


class Page(http.server.BaseHTTPRequestHandler):
    def do_HEAD(self):
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD

    def log_message(self, *words):
        pass


def context(folder, name):
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(f"{folder}/{name}.pem", f"{folder}/{name}.key")
    return made


folder, names = sys.argv[1], sys.argv[2:]
contexts = {f"{name}.localhost": context(folder, name) for name in names}


def choose(connection, asked, first):
    connection.context = contexts.get(asked, first)


first = contexts[f"{names[0]}.localhost"]
first.sni_callback = choose
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
server.handle_error = lambda *what: None
server.socket = first.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
with open(f"{folder}/port.new", "w") as file:
    file.write(str(server.server_address[1]))
os.rename(f"{folder}/port.new", f"{folder}/port")
server.serve_forever()
