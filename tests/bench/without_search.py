"""`kansli build` that leaves the search index as it is: what the rest of a build costs. For measuring alone.

There is no such option in the program: a page that was taken down would still be found.
"""

from generator.cli.app import main
from generator.site.search import Indexes, SearchIndex


def _as_it_is(self: SearchIndex) -> Indexes:
    folders = [folder.name for folder in self.folder.glob("pagefind*")]
    parts = sum(name == "pagefind" or name.removeprefix("pagefind-").isdigit() for name in folders)
    return Indexes(parts, fresh="pagefind-nytt" in folders)


if __name__ == "__main__":
    SearchIndex.update = _as_it_is  # type: ignore[method-assign]  # the one step that is not to be measured
    main()
