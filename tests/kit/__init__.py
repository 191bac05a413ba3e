"""What tests share: editions made for them, readers of what was made, and hands on a browser."""
