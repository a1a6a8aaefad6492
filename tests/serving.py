"""A static server on the loopback, as a web server would serve the site."""

import threading
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from generator.site.policy import HEADER


class _Quiet(SimpleHTTPRequestHandler):
    """Keeps its log to itself, and knows the types that a site needs whatever the system's registry says."""

    extensions_map = {  # noqa: RUF012
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".wasm": "application/wasm",
        ".yaml": "text/plain; charset=utf-8",
    }

    def end_headers(self) -> None:
        """Send what the manual tells a region's server to send."""
        self.send_header("Content-Security-Policy", HEADER)
        super().end_headers()

    def log_message(self, *_arguments: object) -> None:
        return


@dataclass(frozen=True)
class Served:
    """A running server. `url` ends with a slash."""

    url: str
    server: ThreadingHTTPServer
    thread: threading.Thread

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


def serve(folder: Path) -> Served:
    """Serve `folder` on a free port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    return Served(f"http://127.0.0.1:{server.server_address[1]}/", server, thread)
