"""Where every migration is registered; each file ``m01`` … adds its own."""

from sqlite_utils import Migrations

migrations = Migrations("rugcoach")
