"""A real SMTP server (aiosmtpd) that misbehaves on command.

Commands come as JSON lines on standard input, events leave as JSON lines on standard output.
  {"do": "answer", "at": "RCPT", "with": "451 4.7.1 Later", "times": 2, "to": "ana@example.com"}
  {"do": "drop", "at": "DATA"}          the connection breaks when the message has arrived; the server forgets it
  {"do": "drop", "at": "REPLY"}         the server keeps the message, and the connection breaks before its 250
  {"do": "kill", "at": "RCPT"|"DATA"|"REPLY", "pid": 1234}   ends the client at that point; DATA: the message is forgotten, REPLY: right after the 250
  {"do": "hang", "at": "DATA"}
  {"do": "behave"}                      forgets all of the above
  {"do": "transcript"}                  sends all bytes that clients have sent
"""
import argparse
import asyncio
import base64
import email
import email.policy
import json
import os
import signal
import ssl
import sys

from aiosmtpd.smtp import SMTP

plans = []
transcript = bytearray()


def say(**event):
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


def planned(at, do, to=None):
    for plan in plans:
        if plan["at"] == at and plan["do"] == do and plan.get("to") in (None, to):
            plan["times"] = plan.get("times", -1) - 1
            if plan["times"] == 0:
                plans.remove(plan)
            return plan
    return None


class Handler:
    async def handle_MAIL(self, server, session, envelope, address, options):
        if plan := planned("MAIL", "answer"):
            return plan["with"]
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if plan := planned("RCPT", "kill"):
            os.kill(plan["pid"], signal.SIGKILL)
        if plan := planned("RCPT", "answer", address):
            return plan["with"]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if plan := planned("DATA", "answer", envelope.rcpt_tos[0]):
            return plan["with"]
        if planned("DATA", "hang"):
            say(event="hanging")
            await asyncio.Event().wait()
        if planned("DATA", "drop"):
            return self.cut(server)
        if plan := planned("DATA", "kill"):
            os.kill(plan["pid"], signal.SIGKILL)
            return self.cut(server)
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        say(event="received", messageId=str(message["Message-ID"]).strip(), sender=envelope.mail_from, recipients=envelope.rcpt_tos,
            content=base64.b64encode(envelope.content).decode())
        if planned("REPLY", "drop"):
            return self.cut(server)
        if plan := planned("REPLY", "kill"):
            server.transport.write(b"250 OK\r\n")
            os.kill(plan["pid"], signal.SIGKILL)
            return self.cut(server)
        return "250 OK"

    @staticmethod
    def cut(server):
        server.transport.abort()
        return "421 gone"


class Recorded(SMTP):
    def data_received(self, data):
        transcript.extend(data)
        super().data_received(data)


def obey(line):
    command = json.loads(line)
    if command["do"] == "behave":
        plans.clear()
    elif command["do"] == "transcript":
        say(event="transcript", content=base64.b64encode(bytes(transcript)).decode())
        return
    else:
        plans.append(command)
    say(event="done")


async def main():
    options = argparse.ArgumentParser()
    options.add_argument("--port", type=int, default=0)
    options.add_argument("--certificate")
    options.add_argument("--key")
    options.add_argument("--utf8", action="store_true")
    chosen = options.parse_args()
    context = None
    if chosen.certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(chosen.certificate, chosen.key)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: Recorded(Handler(), enable_SMTPUTF8=chosen.utf8, tls_context=context, loop=loop), "127.0.0.1", chosen.port)
    say(event="listening", port=server.sockets[0].getsockname()[1])
    commands = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(commands), sys.stdin)
    while line := await commands.readline():
        obey(line)


asyncio.run(main())
