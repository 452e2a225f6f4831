"""The record for assistants: tools of the Model Context Protocol, whose answers name story and sentence."""
