"""New records as files to fill in: the right keys, numbers and names, with help beside them."""
