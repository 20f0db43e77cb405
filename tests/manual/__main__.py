# SPDX-License-Identifier: Apache-2.0
"""`python -m tests.manual`: writes the pages of the manual that are made from the program."""

from tests.manual import actions, law


def main() -> None:
    """Write each page where the manual has it."""
    for made in (actions, law):
        made.PAGE.write_text(made.page(), encoding="utf-8")


if __name__ == "__main__":
    main()
