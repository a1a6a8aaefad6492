"""What a page of the site may load and run: files of the site itself, and nothing else.

The same words stand in every page, and in the server's headers as the manual shows. A server that sends the header
can also forbid other sites to show a page in a frame, which a page cannot say of itself.
"""

POLICY = "; ".join(
    (
        "default-src 'none'",
        # The search is a program in WebAssembly, fetched from the site as all else.
        "script-src 'self' 'wasm-unsafe-eval'",
        "worker-src 'self'",
        "style-src 'self'",
        # Material draws its icons from pictures written into its style sheet.
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
    )
)
HEADER = f"{POLICY}; frame-ancestors 'none'"
