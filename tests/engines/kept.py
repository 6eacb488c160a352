# SPDX-License-Identifier: Apache-2.0
"""Names as the database keeps them."""

NAMES = {"name", "schema", "table", "columns", "primaryKey", "uniques",
         "indexes", "uniqueNames", "indexNames"}


def lowered(value, is_name=False):
    if isinstance(value, dict):
        return {key: lowered(item, key in NAMES)
                for key, item in value.items()}
    if isinstance(value, list):
        return [lowered(item, is_name) for item in value]
    return value.lower() if is_name and isinstance(value, str) else value


def as_kept(schema, database):
    """QxOrm writes no quotes, and PostgreSQL then keeps small letters."""
    return {**schema, "tables": [
        lowered(table) if database == "postgres" and
        table["dialect"] == "qxorm" else table for table in schema["tables"]]}
