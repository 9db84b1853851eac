"""Finding what stands for a value in a sentence: quotations, dates, amounts, roles, names."""
