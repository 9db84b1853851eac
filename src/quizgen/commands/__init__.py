"""What the commands do: the ends of the pipeline, where files, clock and screen are touched.

One module for each; `gathering` reads what all of them are given, `saying` writes what all say.
"""
