# SPDX-License-Identifier: Apache-2.0
"""A program of one binary and one library, for the tests of build systems."""
from host import Host, MODELS

BOTH = '#include "models.h"\nvoid posts() { Post.belongsTo(User); }\n'
USERS = '#include "models.h"\nvoid users() { User.hasMany(Post); }\n'
MAIN = '#include "models.h"\nint main() {}\n'
NOTHING = '#include "models.h"\nvoid posts() {}\n'


class Builds(Host):
    def setUp(self):
        super().setUp()
        (self.folder / "models.h").unlink()
        self.write("lib/models.h", "#pragma once\n" + MODELS)
        self.write("lib/users.cpp", USERS)
        self.write("lib/posts.cpp", NOTHING)
        self.write("app/main.cpp", MAIN)
