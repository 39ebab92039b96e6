"""How is somebody greeted?"""
