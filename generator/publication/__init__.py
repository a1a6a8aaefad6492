"""Publishing: what stops it, the switch from one publication to the next in one step, and the way back."""
