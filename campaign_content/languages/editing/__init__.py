"""What editors meet in Wagtail's forms: the other script beside theirs, passages kept as written, refusals."""
