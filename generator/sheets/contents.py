"""The list of contents: for documents so long that a reader leafs through them."""

from generator.tree.blocks import Blocks, Contents, Heading
from generator.tree.text import texts

LONG = 15_000
"""Letters that fill about six pages."""
CHAPTERS = 4
DEPTH = 2


def with_contents(blocks: Blocks) -> Blocks:
    """Return the blocks, with a list of contents before the first heading when they are long."""
    headings = [at for at, block in enumerate(blocks) if isinstance(block, Heading) and block.level <= DEPTH]
    if len(headings) < CHAPTERS or sum(len(said) for said in texts(blocks)) < LONG:
        return blocks
    return (*blocks[: headings[0]], Contents(DEPTH), *blocks[headings[0] :])
