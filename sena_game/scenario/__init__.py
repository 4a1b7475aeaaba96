"""What an author wrote: text to nodes, nodes to typed values."""
