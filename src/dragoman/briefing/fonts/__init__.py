"""The fonts of the PDF; ``vendor.json`` says where each is from."""
