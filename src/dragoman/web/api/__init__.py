"""The record as JSON: one module a subject, each with its ``ENDPOINTS``; the OpenAPI document is made from them."""
