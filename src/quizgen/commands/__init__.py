"""What the commands do: the ends of the pipeline, where files, clock and screen are touched.

`producing` and `authoring` declare commands as `cli` does: their arguments, of which `options` has
those of several, and their help. Behind each is a module of its own; `gathering` reads what all of
them are given, `saying` writes what all say.
"""
