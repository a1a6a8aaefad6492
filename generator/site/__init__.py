"""The site: pages around the documents, built, searched, published and served."""
